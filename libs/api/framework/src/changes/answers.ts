import { etagOf } from '@mizan/api/platform';
import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { PutAnswer } from './change';

export const headers = {
  ETag: { description: 'The version, for `If-Match`', schema: { type: 'string', example: '"3"' } },
};

const refusals = applyDecorators(
  ApiBadRequestResponse({ description: 'unreadable, invalid-field, unknown-field' }),
  ApiForbiddenResponse({ description: 'not-allowed' }),
  ApiNotFoundResponse({ description: 'not-found' }),
  ApiPreconditionFailedResponse({ description: 'precondition-missing, stale' }),
);

/** Describes a route that creates a piece of the framework or changes it. */
export const DescribedPut = (type: Type, summary: string, description = '') =>
  applyDecorators(
    ApiOperation({
      summary,
      description: `The same body again changes nothing and needs no \`If-Match\`; a change needs the \`ETag\` of the version it is based on. ${description}`,
    }),
    ApiHeader({ name: 'If-Match', required: false, description: 'Needed to change an existing one' }),
    ApiOkResponse({ type, headers, description: 'Changed, or already so' }),
    ApiCreatedResponse({ type, headers }),
    ApiConflictResponse({ description: 'What hangs on it refuses: `code` names the rule' }),
    ApiUnprocessableEntityResponse({ description: 'A rule refuses it: `code` names the rule, `errors` the field' }),
    refusals,
  );

/** Describes a step of a piece: retire, restore or confirm. Taken again, it changes nothing. */
export const DescribedStep = (type: Type, summary: string, conflicts: string) =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ summary, description: 'Taken again, it changes nothing.' }),
    ApiHeader({ name: 'If-Match', required: false, description: 'Only from this version' }),
    ApiOkResponse({ type, headers }),
    ApiConflictResponse({ description: conflicts }),
    ApiUnprocessableEntityResponse({ description: 'reason-missing' }),
    refusals,
  );

export const DescribedDelete = (summary: string, conflicts: string) =>
  applyDecorators(
    HttpCode(204),
    ApiOperation({ summary }),
    ApiHeader({ name: 'If-Match', required: true }),
    ApiNoContentResponse(),
    ApiConflictResponse({ description: conflicts }),
    refusals,
  );

/** The piece, with its version in the `ETag` for the next change. */
export function withETag<Piece extends { version: number }>(response: Response, piece: Piece): Piece {
  response.setHeader('ETag', etagOf(piece.version));
  return piece;
}

/** The same for a put: 201 where it was created. */
export function putAnswer<Piece extends { version: number }>(
  response: Response,
  { piece, created }: PutAnswer<Piece>,
): Piece {
  response.status(created ? 201 : 200);
  return withETag(response, piece);
}
