// An entry of its own: it needs the calendar, a large script that figures are read without.
export { nameCalendar } from './name-calendar';
