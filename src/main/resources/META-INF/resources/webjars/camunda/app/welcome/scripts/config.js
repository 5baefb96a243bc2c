export default {
  app: { name: 'thidua', vendor: 'Trang chủ' },
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' },
  // one file for all webapps; everybody may read Tasklist's
  customScripts: ['../tasklist/custom/demo-clock.js']
};
