import { Open, Problem } from '@mizan/api/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

interface Health {
  status: 'ok';
}

@ApiTags('running')
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The process answers. */
  @Open()
  @Get('live')
  @ApiOkResponse()
  live(): Health {
    return { status: 'ok' };
  }

  /** The database answers too. */
  @Open()
  @Get('ready')
  @ApiOkResponse()
  @ApiServiceUnavailableResponse({ description: 'unavailable' })
  async ready(): Promise<Health> {
    try {
      await this.db.query('SELECT 1');
    } catch {
      throw Problem.of('unavailable');
    }
    return { status: 'ok' };
  }
}
