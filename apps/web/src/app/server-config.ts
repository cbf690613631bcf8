import { type HttpInterceptorFn, provideHttpClient, withInterceptors } from '@angular/common/http';
import { inject, InjectionToken, mergeApplicationConfig } from '@angular/core';
import { provideServerRendering } from '@angular/platform-server';
import { appConfig } from './app-config';

/** The `Cookie` header of who asked for the page. */
export const visitorsCookies = new InjectionToken<string>('visitorsCookies');

/** The page asks the API in the name of who asked for the page. */
const asVisitor: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { Cookie: inject(visitorsCookies) } }));

export const serverConfig = mergeApplicationConfig(appConfig, {
  providers: [provideServerRendering(), provideHttpClient(withInterceptors([asVisitor]))],
});
