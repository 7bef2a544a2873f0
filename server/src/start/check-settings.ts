/** Says what is wrong with the settings and exits with 1; run before what takes minutes at a first start. */
import { readConfig } from '../config.ts';
import { sayWhy } from './start-fault.ts';

try {
  readConfig(process.env);
} catch (error) {
  if (!sayWhy(error, undefined)) throw error;
}
