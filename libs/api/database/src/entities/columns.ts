import { Column, type ColumnOptions } from 'typeorm';

/** The column kinds that the tables use, so that each is spelled once. */
export const Text = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });
export const Whole = (options: ColumnOptions = {}) => Column({ type: 'integer', ...options });
export const Flag = (options: ColumnOptions = {}) => Column({ type: 'boolean', ...options });
export const DayColumn = (options: ColumnOptions = {}) => Column({ type: 'date', ...options });
export const InstantColumn = (options: ColumnOptions = {}) => Column({ type: 'timestamptz', ...options });
export const Uuid = (options: ColumnOptions = {}) => Column({ type: 'uuid', ...options });
export const Json = (options: ColumnOptions = {}) => Column({ type: 'jsonb', ...options });

/** A figure as people type it: at most 999,999,999.999999. */
export const Figure = (options: ColumnOptions = {}) => Column({ type: 'numeric', precision: 15, scale: 6, ...options });

/** A sum of figures. */
export const Sum = (options: ColumnOptions = {}) => Column({ type: 'numeric', precision: 24, scale: 6, ...options });

export const optional: ColumnOptions = { nullable: true };
