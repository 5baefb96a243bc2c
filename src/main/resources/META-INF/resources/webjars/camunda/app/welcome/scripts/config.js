export default {
  app: { name: 'Trang chủ', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' }
};
