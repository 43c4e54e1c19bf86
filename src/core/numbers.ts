/** A whole number with its thousands set apart: `1,440`. The same on every machine, unlike `toLocaleString`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
