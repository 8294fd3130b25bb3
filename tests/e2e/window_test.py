#!/usr/bin/env python3
"""Drives the real window on a display of its own, with keys and with the mouse.

    window_test.py CHANSCOPE [FOLDER FOR SCREENSHOTS]

What the window shows is read from the file that `--report` keeps, and from the screen itself.
Exits 77 where Xvfb or xdotool is missing, 1 when something is wrong.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from window_driver import HEIGHT, WIDTH, Screen, Window, expect  # noqa: E402

SKIP = 77

WITH_ERRORS = """package main

func main() {
	x := 1
	var s string = 2
	undefinedName()
}
"""
HELLO = """package main

import "fmt"

func main() {
	fmt.Println("hello")
}
"""
DEADLOCK = """package main

func main() {
	<-make(chan int)
}
"""


def keys_step_forward_and_back(window, shots):
    start = window.settled()
    expect("a lesson opens at its first step", start["lesson"] == 5 and start["step"] == 0)
    first = window.screen.pixels()
    for step in (1, 2, 3):
        window.key("Right")
        window.wait(f"Right leads to step {step}", lambda s, step=step: s["step"] == step)
    window.settled()
    shots("after_three_steps")
    expect("three steps change the picture", window.screen.pixels() != first)
    for step in (2, 1, 0):
        window.key("Left")
        window.wait(f"Left leads back to step {step}", lambda s, step=step: s["step"] == step)
    window.wait_picture("back at the first step the picture is the same, to the pixel", first)


def keys_take_larger_steps(window, _):
    window.key("Home")
    window.wait("Home leads to step 0", lambda s: s["step"] == 0)
    window.chord("shift", "Right")
    statement = window.wait("Shift+Right goes on", lambda s: s["step"] > 0)
    window.chord("ctrl", "Right")
    operation = window.wait("Ctrl+Right goes on", lambda s: s["step"] > statement["step"])
    window.chord("ctrl", "Left")
    window.wait("Ctrl+Left goes back", lambda s: s["step"] < operation["step"])
    window.key("End")
    end = window.wait("End leads to the end", lambda s: s["recorded"] and s["step"] == s["end"])
    expect("main returns at the end", end["phase"] == "main.exit")
    window.key("Right")
    expect("there is nothing behind the end", window.settled()["step"] == end["end"])


def keys_seek(window, shots):
    # In one go: what is typed before the card was drawn counts, and the last key steps.
    window.key("g", "1", "2", "7", "BackSpace", "5", "Return", "Right")
    state = window.wait("the step that was typed is shown", lambda s: s["step"] == 126)
    expect("step 126 copies the waiting sender's value", state["phase"] == "recv.copy_sender")
    window.settled()
    shots("copy_sender")


def keys_change_language_and_theme(window, shots):
    window.settled()
    english = window.screen.pixels()
    window.key("l")
    window.wait("L is Chinese", lambda s: s["language"] == "zh")
    window.settled()
    shots("chinese")
    expect("another language is another picture", window.screen.pixels() != english)
    window.key("t")
    window.wait("T is light", lambda s: s["theme"] == "light")
    window.settled()
    shots("light")
    ground = window.screen.pixels()[HEIGHT - 3][8:11]
    expect(f"the light theme has a light ground, not {ground.hex()}", min(ground) > 200)
    window.key("t")
    window.key("l")
    window.wait("T and L again lead back", lambda s: s["theme"] == "dark" and s["language"] == "en")
    window.wait_picture("the picture is the one from before, to the pixel", english)


def space_plays_and_pauses(window, _):
    window.key("Home")
    window.wait("Home leads to step 0", lambda s: s["step"] == 0)
    window.key("space")
    window.wait("Space plays", lambda s: s["playing"] and s["step"] >= 2)
    window.key("space")
    paused = window.wait("Space pauses", lambda s: not s["playing"])
    expect("a pause lasts", window.settled()["step"] == paused["step"])


def the_mouse_steps(window, _):
    before = window.settled()["step"]
    window.click(653, 24)
    window.wait("the forward button goes on", lambda s: s["step"] == before + 1)
    window.click(574, 24)
    window.wait("the back button goes back", lambda s: s["step"] == before)
    window.click(866, 24)
    window.wait("statement is chosen", lambda s: s["step_size"] == "statement")
    window.key("1")
    window.wait("1 is runtime step", lambda s: s["step_size"] == "runtime")


def the_mouse_sets_a_breakpoint(window, _):
    window.key("Home")
    window.wait("Home leads to step 0", lambda s: s["step"] == 0)
    window.click(230, 359)
    window.wait("a click on line 12 sets a breakpoint", lambda s: s["breakpoints"] == ["line 12"])
    window.key("space")
    window.wait("playing stops before the breakpoint",
                lambda s: not s["playing"] and s["step"] > 0)
    window.click(230, 359)
    window.wait("another click takes it away", lambda s: s["breakpoints"] == [])


def the_mouse_scrubs_the_timeline(window, _):
    window.key("Home")
    window.wait("Home leads to step 0", lambda s: s["step"] == 0)
    window.click(1152, 880)
    state = window.wait("a click on the timeline leads there", lambda s: s["step"] > 0)
    expect("it leads to the middle of the run", 0.5 < state["step"] / state["end"] < 0.95)


def the_mouse_opens_another_lesson(window, shots):
    window.click(294, 24)
    window.settled()
    shots("lesson_list")
    window.key("Escape")
    window.wait("lesson 5 stays open", lambda s: s["lesson"] == 5)


def a_condition_stops_the_run(window, shots):
    window.key("Home")
    window.wait("Home leads to step 0", lambda s: s["step"] == 0)
    window.chord("ctrl", "b")
    window.wait("Ctrl+B lists the breakpoints", lambda s: s["overlay"] == "breakpoints")
    window.type("len(ch) = cap(ch)")
    window.key("Return")
    expect("what is no condition is not taken", window.settled()["breakpoints"] == [])
    shots("breakpoint_error")
    window.chord("ctrl", "a")
    window.type("len(ch) == cap(ch)")
    window.key("Return")
    window.wait("the condition is taken", lambda s: s["breakpoints"] == ["len(ch) == cap(ch)"])
    window.settled()
    shots("breakpoints")
    window.key("Escape")
    window.wait("Escape closes the list", lambda s: s["overlay"] == "")
    window.key("F5")
    state = window.wait("F5 runs to where it holds", lambda s: s["stopped_at"] != "")
    expect("it says why", state["stopped_at"] == "len(ch) == cap(ch)")
    window.settled()
    shots("stopped")
    window.chord("shift", "F5")
    window.wait("there is none before it", lambda s: s["notice"] == "notice.no_breakpoint_before")
    window.chord("ctrl", "b")
    window.wait("Ctrl+B lists it", lambda s: s["overlay"] == "breakpoints")
    window.key("Delete")
    window.wait("Delete takes it away", lambda s: s["breakpoints"] == [])
    window.key("Escape")
    window.wait("Escape closes the list", lambda s: s["overlay"] == "")


def everything_is_found(window, shots):
    window.chord("ctrl", "p")
    window.wait("Ctrl+P searches", lambda s: s["overlay"] == "search")
    window.type("producer")
    window.settled()
    shots("search")
    window.key(*["BackSpace"] * len("producer"))
    window.type("42")
    window.key("Return")
    window.wait("a number is a step", lambda s: s["step"] == 42 and s["overlay"] == "")


def borders_are_dragged(window, shots):
    before = window.config().get("splits", {}).get("left", 0)

    def moved():
        return window.config().get("splits", {}).get("left", 0) > before + 0.05

    # The border can be taken hold of while a notice is shown.
    window.chord("shift", "F5")
    window.wait("a notice is shown", lambda s: s["notice"] != "")
    window.drag(414, 300, 520, 300)
    window.until("the new place is written down", moved)
    window.settled()
    shots("wider_source")


def one_comes_back_to_where_one_was(window, _):
    window.key("t")
    window.wait("T is light", lambda s: s["theme"] == "light")
    window.chord("ctrl", "plus")
    window.xdotool("windowsize", "--sync", window.id, "1400", "900")
    window.key("g")
    window.type("77")
    window.key("Return")
    window.wait("step 77 is shown", lambda s: s["step"] == 77)
    splits = window.config()["splits"]
    window.quit()
    config = window.config()
    expect("the theme is kept", config["theme"] == "light")
    expect("the size is kept", (config["window_width"], config["window_height"]) == (1400, 900))
    expect("the borders are kept", config["splits"] == splits)
    window.arguments = []
    window.open()
    state = window.wait("the same lesson at the same step", lambda s: s["step"] == 77)
    expect("it is lesson 5, in the light theme", state["lesson"] == 5 and state["theme"] == "light")
    size = window.xdotool("getwindowgeometry", "--shell", window.id)
    expect(f"the window has its size again, not {size}",
           "WIDTH=1400" in size and "HEIGHT=900" in size)
    window.chord("ctrl", "0")
    window.key("t")
    window.wait("T is dark", lambda s: s["theme"] == "dark")
    window.xdotool("windowsize", "--sync", window.id, str(WIDTH), str(HEIGHT))
    window.xdotool("windowmove", "--sync", window.id, "0", "0")


def settings_that_are_damaged_are_set_aside(window, shots):
    window.quit()
    config = pathlib.Path(window.folder, "chanscope", "config.json")
    config.write_text("{ not json")
    window.open()
    state = window.wait("it is said", lambda s: s["notice"] == "notice.settings_damaged")
    expect("the first lesson is open", state["lesson"] == 1)
    expect("the damaged file is there", config.with_name("config.json.damaged").exists())
    window.settled()
    shots("settings_damaged")
    window.key("Escape")
    window.wait("Escape takes the notice away", lambda s: s["notice"] == "")


def a_text_is_written_mended_and_saved(window, shots):
    path = window.file("written.go", HELLO)
    window.quit()
    window.arguments = [path]
    window.open()
    window.wait("the file is open", lambda s: s["recorded"] and s["source"].endswith("written.go"))
    window.chord("ctrl", "e")
    window.wait("Ctrl+E begins to write", lambda s: s["typing"])
    window.chord("ctrl", "End")
    window.type("func broken() { x := 1 }")
    window.wait("the mistake is found while one writes",
                lambda s: s["checked"] and s["text_errors"] == 1 and s["dirty"])
    window.settled()
    shots("editor_error")
    expect("what runs is still the program from before", window.state()["errors"] == 0)
    window.key(*["BackSpace"] * len("func broken() { x := 1 }"))
    window.wait("it is mended", lambda s: s["checked"] and s["text_errors"] == 0)
    window.chord("ctrl", "Home")
    window.type("// written by hand")
    window.key("Return")
    window.chord("ctrl", "Return")
    window.wait("the written text runs", lambda s: not s["stale"] and s["recorded"])
    window.chord("ctrl", "s")
    window.wait("Ctrl+S saves", lambda s: not s["dirty"])
    text = pathlib.Path(path).read_text()
    expect("the file has what was written", text == "// written by hand\n" + HELLO)
    window.key("z")
    window.wait("one more letter", lambda s: s["dirty"])
    window.quit()
    expect("quitting saves nothing by itself", pathlib.Path(path).read_text() == text)
    window.open()
    state = window.wait("what was not saved is back", lambda s: s["dirty"])
    expect("it is said", state["notice"] == "notice.draft_restored")
    expect("it is shown with its mistake", state["errors"] == 1)
    window.settled()
    shots("draft_restored")
    window.chord("ctrl", "r")
    window.wait("Ctrl+R goes back to the file", lambda s: not s["dirty"] and s["errors"] == 0)


def files_are_opened_by_name(window, shots):
    window.file("other.go", DEADLOCK)
    window.chord("ctrl", "o")
    window.wait("Ctrl+O opens", lambda s: s["overlay"] == "open_file")
    window.settled()
    shots("open_file")
    window.type("other")
    window.key("Return")
    window.wait("the file that was typed is open",
                lambda s: s["source"].endswith("other.go") and s["overlay"] == "")


def the_keyboard_reaches_everything(window, shots):
    window.settled()
    plain = window.screen.pixels()
    window.key("Tab")
    window.until("the focus is seen", lambda: window.screen.pixels() != plain)
    window.key("Tab", "Tab", "Tab", "Down", "Down")
    window.settled()
    shots("focus")
    window.key("Escape")
    for key, overlay in (("F1", "keys"), ("g", "go_to_step")):
        window.key(key)
        window.wait(f"{key} shows {overlay}", lambda s, overlay=overlay: s["overlay"] == overlay)
        window.settled()
        shots(overlay)
        window.key("Escape")
        window.wait("Escape closes it", lambda s: s["overlay"] == "")
    window.key("F11")
    window.wait("F11 presents", lambda s: s["presenting"])
    window.settled()
    shots("presenting")
    window.key("F11")
    window.wait("and back", lambda s: not s["presenting"])


def a_program_with_errors_is_shown(window, shots):
    window.quit()
    window.arguments = [window.file("three_errors.go", WITH_ERRORS)]
    window.open()
    state = window.wait("its errors are found", lambda s: s["errors"] == 3)
    expect("there is nothing to step through", state["step"] == 0 and state["end"] == 0)
    window.key("Right", "space", "End", "Left")
    expect("no key does anything", window.settled()["step"] == 0)
    shots("three_errors")


def an_open_file_is_read_again_when_it_was_saved(window, shots):
    window.file("three_errors.go", DEADLOCK)
    window.wait("the errors are gone", lambda s: s["errors"] == 0 and s["recorded"])
    window.key("End")
    end = window.wait("it ends", lambda s: s["step"] > 0 and s["step"] == s["end"])
    expect("it ends in a deadlock", end["phase"] == "checkdead.deadlock")
    window.settled()
    shots("deadlock")


TESTS = [keys_step_forward_and_back, keys_take_larger_steps, keys_seek,
         keys_change_language_and_theme, space_plays_and_pauses, the_mouse_steps,
         the_mouse_sets_a_breakpoint, the_mouse_scrubs_the_timeline,
         the_mouse_opens_another_lesson, a_condition_stops_the_run, everything_is_found,
         borders_are_dragged, one_comes_back_to_where_one_was,
         settings_that_are_damaged_are_set_aside, a_text_is_written_mended_and_saved,
         files_are_opened_by_name, the_keyboard_reaches_everything,
         a_program_with_errors_is_shown, an_open_file_is_read_again_when_it_was_saved]


def run(chanscope, folder, shots_folder):
    screen = Screen(folder)
    failed = 0
    window = None
    try:
        window = Window(chanscope, screen, folder, "5")

        def shots(name):
            screen.save(os.path.join(shots_folder, name + ".png"))

        for test in TESTS:
            try:
                test(window, shots)
                print("ok    ", test.__name__, flush=True)
            except (AssertionError, subprocess.SubprocessError) as failure:
                failed += 1
                print("FAILED", test.__name__, "-", failure, flush=True)
                shots("failed_" + test.__name__)
                # The next one is not to suffer for it.
                window.close()
                window.open()
    finally:
        if window is not None:
            window.close()
        screen.close()
    print(f"{len(TESTS) - failed} passed, {failed} failed; screenshots in {shots_folder}")
    return 1 if failed else 0


def main():
    for program in ("Xvfb", "xdotool"):
        if shutil.which(program) is None:
            print(f"skipped: there is no {program} on this machine")
            return SKIP
    chanscope = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        shots_folder = sys.argv[2] if len(sys.argv) > 2 else folder
        os.makedirs(shots_folder, exist_ok=True)
        return run(chanscope, folder, shots_folder)


if __name__ == "__main__":
    sys.exit(main())
