import { limits, type Credentials, type Session, type SessionUser } from '@mizan/contract';
import { languages, roles, type Language, type Role } from '@mizan/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class CredentialsDto implements Credentials {
  @ApiProperty({ maxLength: limits.emailLength, example: 'coordinator@demo.example' })
  @IsString()
  @MinLength(1)
  @MaxLength(limits.emailLength)
  email: string;

  @ApiProperty({ maxLength: limits.passwordLength })
  @IsString()
  @MinLength(1)
  @MaxLength(limits.passwordLength)
  password: string;
}

export class SessionUserDto implements SessionUser {
  @ApiProperty({ format: 'uuid', description: 'For `X-Mizan-Person`' }) id: string;
  @ApiProperty() email: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty({ enum: languages }) language: Language;
}

export class SessionDto implements Session {
  @ApiProperty() user: SessionUserDto;
}
