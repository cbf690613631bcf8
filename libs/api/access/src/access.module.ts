import { Module, type DynamicModule } from '@nestjs/common';
import { DemonstrationController, demonstrationPassword } from './demonstration.controller';
import { SessionController } from './session.controller';
import { SignIn } from './sign-in';
import { SignInDelay } from './sign-in-delay';

/** People and their sessions. */
@Module({})
export class AccessModule {
  /** `password` is that of the demonstration accounts, null where there are none. */
  static forDemonstration(password: string | null): DynamicModule {
    return {
      module: AccessModule,
      controllers: [SessionController, DemonstrationController],
      providers: [SignIn, SignInDelay, { provide: demonstrationPassword, useValue: password }],
    };
  }
}
