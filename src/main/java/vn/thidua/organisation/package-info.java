/** Offices of a plan on a date, people and the roles they hold, capacities of signing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"plan", "platform"})
package vn.thidua.organisation;
