export default {
  app: { name: 'Quản trị', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' }
};
