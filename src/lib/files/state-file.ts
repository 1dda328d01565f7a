/** A file that keeps the program's state, with the variable that moves it elsewhere (which errors can then suggest). */
export interface StateFile {
  readonly path: string;
  readonly movedBy: 'ADOC_CONFIG_DIR' | 'ADOC_DATA_DIR' | 'ADOC_CACHE_DIR';
}
