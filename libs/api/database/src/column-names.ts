import { DefaultNamingStrategy } from 'typeorm';

/** Columns in snake_case for properties in camelCase; tables are named by their entity. */
export class SnakeCaseColumns extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
