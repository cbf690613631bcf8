export * from './api-client';
export * from './project-builder';
export * from './start-api';
export * from './test-database';
export * from './value-builder';
