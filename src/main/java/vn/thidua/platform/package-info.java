/**
 * Technical base that every feature stands on: clock, refusals, database, engine configuration, security. Knows no feature
 * and no word of the domain.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package vn.thidua.platform;
