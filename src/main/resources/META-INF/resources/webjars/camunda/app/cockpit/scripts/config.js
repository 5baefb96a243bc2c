export default {
  app: { name: 'thidua', vendor: 'Theo dõi' },
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' }
};
