/** Đề xuất, kiến nghị of the offices, what is decided about them, and the amendments of the plan that follow. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Điều chỉnh Kế hoạch",
        allowedDependencies = {"document", "notification", "obligation", "organisation", "plan", "calendar", "platform"
        })
package vn.thidua.amendment;
