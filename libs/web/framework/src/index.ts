export { frameworkRoutes } from './framework-routes';
export { projectsRoutes, settingsRoutes } from './projects/projects-routes';
