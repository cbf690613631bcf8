export { AccessModule } from './access.module';
export { addPerson, type NewPerson } from './add-person';
export { keepDemonstrationPassword } from './keep-demonstration-password';
export { hashPassword } from './passwords';
