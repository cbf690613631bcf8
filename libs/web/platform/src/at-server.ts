import { isPlatformServer } from '@angular/common';
import { inject, PLATFORM_ID } from '@angular/core';

/** Whether the page is being drawn by its server, where there is no device, no network of its own and nobody to click. */
export const isAtServer = (): boolean => isPlatformServer(inject(PLATFORM_ID));
