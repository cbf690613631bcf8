import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { App } from './app/app';
import { serverConfig } from './app/server-config';

/** The page as its server draws it. */
export default (context: BootstrapContext) => bootstrapApplication(App, serverConfig, context);
