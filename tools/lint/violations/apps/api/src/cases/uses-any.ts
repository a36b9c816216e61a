// expects: typescript(no-explicit-any)
export const anything = (value: any) => value;
