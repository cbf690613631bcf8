export { reportsRoutes, sharedRoutes, verifyRoutes } from './reports-routes';
