import '../../thidua-zone.js';
import {locales} from '../../thidua-language.js';

export default {
  app: { name: 'Trang chủ', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales,
  // one file for all webapps; everybody may read Tasklist's
  customScripts: ['../tasklist/custom/demo-clock.js', '../thidua-names.js', '../thidua-handbook.js']
};
