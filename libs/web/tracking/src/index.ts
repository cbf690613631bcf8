export { trackingRoutes } from './tracking-routes';
