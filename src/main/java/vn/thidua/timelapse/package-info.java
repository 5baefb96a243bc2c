/**
 * Eight years in minutes ({@code --timelapse=<plan>}): the real processes on a real database from the plan's first day to its
 * end, with a clock that leaps and officials whose habits come from a seed. Never part of an office's day.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tua nhanh",
        allowedDependencies = {
            "demo",
            "award",
            "awardrule",
            "council",
            "document",
            "guidance",
            "movement",
            "nomination",
            "nomination::domain",
            "notification",
            "register",
            "superior",
            "obligation",
            "organisation",
            "calendar",
            "plan",
            "platform"
        })
package vn.thidua.timelapse;
