import type { NestExpressApplication } from '@nestjs/platform-express';
import { limits } from '@mizan/contract';
import cookieParser from 'cookie-parser';
import { bodyValidation } from './body-validation';
import { refuseForeignOrigin } from './foreign-origin';
import { neverStored } from './never-stored';
import { refuseOtherKinds } from './other-kinds';
import { refuseUnreadableBody } from './readable-body';

/** What every request goes through, in the server as in a test of one context. */
export function configureApi(app: NestExpressApplication): void {
  app.setGlobalPrefix('api');
  app.disable('x-powered-by');
  app.disable('etag');
  app.use('/api', neverStored);
  app.use(refuseForeignOrigin);
  app.use('/api', refuseOtherKinds);
  app.useBodyParser('json', { limit: limits.bodyBytes });
  app.use(refuseUnreadableBody);
  app.use(cookieParser());
  app.useGlobalPipes(bodyValidation());
}
