import '../../thidua-zone.js';
import {locales} from '../../thidua-language.js';

export default {
  app: { name: 'Theo dõi', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales,
  dateFormat: { normal: 'DD/MM/YYYY HH:mm:ss', long: 'dddd, L LT', short: 'L' },
  // one file for all webapps; everybody may read Tasklist's
  customScripts: ['../tasklist/custom/demo-clock.js', 'custom/thidua-dates.js', 'custom/thidua-deadlines.js', 'custom/thidua-movement-line.js', 'custom/thidua-followed.js', 'custom/thidua-changing.js', '../thidua-names.js', '../thidua-handbook.js']
};
