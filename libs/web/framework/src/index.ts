export { frameworkRoutes } from './framework-routes';
