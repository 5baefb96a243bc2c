/** Plans as data: reads plan files, refuses broken ones, and answers what a plan demands. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"calendar", "platform"})
package vn.thidua.plan;
