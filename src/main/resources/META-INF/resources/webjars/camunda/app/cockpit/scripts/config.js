import {locales} from '../../thidua-language.js';

export default {
  app: { name: 'Theo dõi', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales,
  // one file for all webapps; everybody may read Tasklist's
  customScripts: ['../tasklist/custom/demo-clock.js', 'custom/thidua-deadlines.js', 'custom/thidua-movement-line.js', 'custom/thidua-followed.js', '../thidua-handbook.js']
};
