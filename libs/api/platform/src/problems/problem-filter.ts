import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { EdgeProblemCode } from '@mizan/contract';
import type { Response } from 'express';
import { problemOfQuery } from './constraint-problems';
import { Problem } from './problem';

const codeOfStatus: Record<number, EdgeProblemCode> = {
  400: 'unreadable',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'not-found',
  412: 'stale',
  413: 'too-large',
  415: 'wrong-kind',
  416: 'unreadable',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Turns whatever was thrown into `application/problem+json`; what we did not foresee is logged and answered as 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = this.problemOf(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.retryAfter !== undefined) response.setHeader('Retry-After', String(Math.ceil(problem.retryAfter)));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem.toBody()));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOfBodyParser(error);
    const code = codeOfStatus[status];
    if (code) return Problem.of(code);
    const ofQuery = problemOfQuery(error);
    if (ofQuery) return ofQuery;
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return Problem.of('internal');
  }
}

/** Express and its body parser throw errors that carry a 4xx status; 500 for anything else. */
function statusOfBodyParser(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
