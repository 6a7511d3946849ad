import { type ComObject, ComRow, type ComValue } from './com-object.ts';

/** A class of WMI: its properties' names, and its rows as they are now. */
export interface WmiClass {
  name: string;
  properties: readonly string[];
  rows(): ComRow[];
  /** Rows with methods, which no condition chooses from. */
  objects?(): ComObject[];
  /** A row that was chosen, with its methods; absent = the row as it is. */
  withMethods?(row: ComRow): ComObject;
}

type Column<T> = (item: T) => ComValue;

/** A class from its columns: every row has every property, those without a value as null. */
export function wmiClass<T>(name: string, items: () => readonly T[], columns: Record<string, Column<T>>): WmiClass {
  return {
    name,
    properties: Object.keys(columns),
    rows: () =>
      items().map(
        (item) => new ComRow(Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column(item)]))),
      ),
  };
}

/** A time as WMI writes it: local time and its distance from UTC in minutes. */
export function cimTime(milliseconds: number, minutesFromUtc: number): string {
  const local = new Date(milliseconds + minutesFromUtc * 60_000).toISOString();
  const digits = local.slice(0, 19).replace(/\D/g, '');
  const sign = minutesFromUtc < 0 ? '-' : '+';
  return `${digits}.000000${sign}${String(Math.abs(minutesFromUtc)).padStart(3, '0')}`;
}
