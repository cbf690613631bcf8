import type { ProblemBody } from '@mizan/contract';
import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

/** Documents which problem codes a route answers with which status. */
export function Problems(codesOf: Record<number, readonly ProblemBody['code'][]>): MethodDecorator {
  return applyDecorators(
    ...Object.entries(codesOf).map(([status, codes]) =>
      ApiResponse({
        status: Number(status),
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: { type: 'object' } } },
      }),
    ),
  );
}
