/**
 * Điển hình tiên tiến; mô hình hay, cách làm mới: a register of advanced examples, proposed by offices, confirmed by the plan's
 * consolidator, published, and taken over by others (nhân rộng). Reviews and nominations find them again with
 * {@link vn.thidua.example.Examples#of} and {@link vn.thidua.example.Examples#search}. Names may be those of persons: personal
 * data, kept out of logs and notices.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Điển hình tiên tiến",
        allowedDependencies = {"document", "notification", "organisation", "plan", "platform"})
package vn.thidua.example;
