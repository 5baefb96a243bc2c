export default {
  app: { name: 'Theo dõi', vendor: 'thidua –' },
  disableWelcomeMessage: true,
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' }
};
