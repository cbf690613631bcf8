export { FrameworkModule } from './framework.module';
export { loadProject, type LoadedProject } from './project-file/load-project';
export { ProjectFile } from './project-file/project-file.dto';
export { ProjectFileRefusal, readProjectFile } from './project-file/read-project-file';
