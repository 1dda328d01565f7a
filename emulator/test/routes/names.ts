/** The names in a list of the service. */
export const names = (list: { value: { name: string }[] }): string[] => list.value.map(({ name }) => name);
