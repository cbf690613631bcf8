import { Problem } from '../problems/problem';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** For the body of a step that takes none: `{}` is welcome, a field is refused. */
@Injectable()
export class NoFields implements PipeTransform<unknown, void> {
  transform(body: unknown): void {
    const items = Object.keys(body ?? {}).map((path) => ({
      path,
      code: 'unknown-field',
      message: 'no field expected',
    }));
    if (items.length > 0) throw Problem.of('unknown-field', items.slice(0, 1));
  }
}
