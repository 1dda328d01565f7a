/** Measures and cuts text by the cells it takes on a terminal. */
export interface Ruler {
  width(text: string): number;
  /** At most `width` cells, the last of them an ellipsis. */
  cut(text: string, width: number): string;
}
