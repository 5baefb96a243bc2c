import '../../thidua-zone.js';
import {locales} from '../../thidua-language.js';

export default {
  app: { name: 'Quản trị', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales,
  dateFormat: { normal: 'DD/MM/YYYY HH:mm:ss', long: 'dddd, L LT', short: 'L' },
  // one file for all webapps; everybody may read Tasklist's
  customScripts: ['../tasklist/custom/demo-clock.js', '../thidua-names.js', '../thidua-handbook.js']
};
