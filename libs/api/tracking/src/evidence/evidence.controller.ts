import { Asker, Needs, type SignedIn } from '@mizan/api/platform';
import { limits, type Evidence, type EvidenceRoom } from '@mizan/contract';
import { evidenceKinds } from '@mizan/domain';
import { Controller, Delete, Get, HttpCode, Param, Put, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Problems } from '../problem-answers';
import { EvidenceDto } from '../value-answer.dto';
import { Key } from '../value-key';
import type { ValueKey } from '../values.sql';
import { AddEvidence } from './add-evidence';
import { DownloadEvidence } from './download-evidence';
import { EvidenceId } from './evidence-key';
import { RemoveEvidence } from './remove-evidence';
import { ShowRoom } from './show-room';

class EvidenceRoomDto implements EvidenceRoom {
  @ApiProperty({ type: 'integer' }) usedBytes: number;
  @ApiProperty({ type: 'integer' }) quotaBytes: number;
}

const form = {
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: `At most ${limits.evidenceBytes / 1024 / 1024} MB: ${Object.keys(evidenceKinds).join(', ')}`,
    },
    title: { type: 'string', maxLength: limits.titleLength, description: 'The file’s name where left out' },
  },
};

@ApiTags('evidence')
@ApiParam({ name: 'project', type: String, example: 'ccme' })
@Controller()
export class EvidenceController {
  constructor(
    private readonly addEvidence: AddEvidence,
    private readonly removeEvidence: RemoveEvidence,
    private readonly downloadEvidence: DownloadEvidence,
    private readonly showRoom: ShowRoom,
  ) {}

  @Needs('log-value')
  @Put('projects/:project/indicators/:code/values/:uuid/evidence/:evidence')
  @ApiOperation({ summary: 'Add a file to a draft or a returned value, or give one that is there another title' })
  @ApiParam({ name: 'code', type: String, example: 'OP3-1', description: 'Code of the indicator' })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid', description: 'Id of the value' })
  @ApiParam({ name: 'evidence', type: String, format: 'uuid', description: 'Made by the client' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiCreatedResponse({ type: EvidenceDto, description: 'Added' })
  @ApiOkResponse({ type: EvidenceDto, description: 'Given another title; or there already, and nothing changed' })
  @Problems({
    400: ['unreadable', 'invalid-field', 'unknown-field', 'invalid-uuid'],
    404: ['not-found'],
    409: ['not-editable', 'already-exists'],
    413: ['too-large'],
    415: ['wrong-kind', 'evidence-kind-unknown', 'evidence-kind-mismatch'],
    422: [
      'evidence-empty',
      'evidence-old-office',
      'evidence-protected',
      'evidence-macros',
      'evidence-damaged',
      'evidence-disguised',
      'evidence-expands',
      'evidence-too-many-pixels',
      'evidence-not-text',
      'evidence-too-many',
      'quota-exceeded',
      'period-locked',
    ],
  })
  async put(
    @Key() key: ValueKey,
    @EvidenceId() id: string,
    @Asker() asker: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Evidence> {
    const { evidence, created } = await this.addEvidence.run(key, id, request, asker);
    response.status(created ? 201 : 200);
    return evidence;
  }

  @Needs('log-value')
  @Delete('projects/:project/indicators/:code/values/:uuid/evidence/:evidence')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a file away from a draft or a returned value' })
  @ApiParam({ name: 'code', type: String, example: 'OP3-1', description: 'Code of the indicator' })
  @ApiParam({ name: 'uuid', type: String, format: 'uuid', description: 'Id of the value' })
  @ApiParam({ name: 'evidence', type: String, format: 'uuid' })
  @ApiNoContentResponse()
  @Problems({ 400: ['invalid-uuid'], 404: ['not-found'], 409: ['not-editable'], 422: ['period-locked'] })
  remove(@Key() key: ValueKey, @EvidenceId() id: string, @Asker() asker: SignedIn): Promise<void> {
    return this.removeEvidence.run(key, id, asker);
  }

  @Needs('log-value')
  @Get('projects/:project/evidence-room')
  @ApiOperation({ summary: 'How much room the evidence of a project takes, and how much it may' })
  @ApiOkResponse({ type: EvidenceRoomDto })
  @Problems({ 404: ['not-found'] })
  room(@Param('project') project: string): Promise<EvidenceRoom> {
    return this.showRoom.run(project);
  }

  @Needs('read')
  @Get('evidence/:evidence')
  @ApiOperation({ summary: 'The file itself, to keep; to a donor that of a value that is not approved is not there' })
  @ApiParam({ name: 'evidence', type: String, format: 'uuid' })
  @ApiProduces(...Object.values(evidenceKinds).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ description: 'The file; `Repr-Digest` has its SHA-256' })
  @Problems({ 400: ['invalid-uuid'], 404: ['not-found'], 503: ['unavailable'] })
  download(
    @EvidenceId() id: string,
    @Asker() asker: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.downloadEvidence.run(id, asker, request, response);
  }
}
