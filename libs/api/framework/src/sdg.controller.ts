import { Needs } from '@mizan/api/platform';
import type { SdgReference } from '@mizan/contract';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SdgReferenceDto } from './reads/sdg.dto';
import { ShowSdg } from './reads/show-sdg';

@ApiTags('framework')
@Controller('sdg')
export class SdgController {
  constructor(private readonly showSdg: ShowSdg) {}

  @Needs('read')
  @Get()
  @ApiOperation({
    summary: 'The Sustainable Development Goals with their targets and the codes of the global indicators',
    description: 'The labels are the product’s own short wording; `officialText` leads to the United Nations’ text.',
  })
  @ApiOkResponse({ type: SdgReferenceDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'Not changed since the `ETag` in `If-None-Match`' })
  show(@Res({ passthrough: true }) response: Response): SdgReference {
    return asKept(response, this.showSdg);
  }
}

/** Kept by the reader, who asks each time whether it still holds; Express answers 304 where the `ETag` is the same. */
function asKept(response: Response, showSdg: ShowSdg): SdgReference {
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', showSdg.etag);
  return showSdg.run();
}
