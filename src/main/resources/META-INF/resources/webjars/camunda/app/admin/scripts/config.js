export default {
  app: { name: 'thidua', vendor: 'Quản trị' },
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' }
};
