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
import struct
import subprocess
import sys
import tempfile
import time
import zlib

SKIP = 77
WIDTH, HEIGHT = 1600, 1000
PATIENCE_S = 30
KEY_MS = 60  # shorter taps are lost without a window manager
FRAMES_S = 0.3  # a few frames, also on a busy machine: ImGui sees where the mouse is once a frame


WITH_ERRORS = """package main

func main() {
	x := 1
	var s string = 2
	undefinedName()
}
"""
DEADLOCK = """package main

func main() {
	<-make(chan int)
}
"""


class Screen:
    """A virtual display; its pixels lie in a file."""

    def __init__(self, folder):
        self.folder = folder
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
             "-fbdir", folder, "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.name = ":" + pipe.readline().strip()

    def pixels(self):
        """Rows of bytes: blue, green, red, unused."""
        data = pathlib.Path(self.folder, "Xvfb_screen0").read_bytes()
        header_size, = struct.unpack(">I", data[:4])
        bytes_per_line, colours = struct.unpack(">I", data[48:52])[0], struct.unpack(">I", data[76:80])[0]
        begin = header_size + colours * 12
        return [data[begin + y * bytes_per_line: begin + y * bytes_per_line + WIDTH * 4]
                for y in range(HEIGHT)]

    def save(self, path):
        def chunk(kind, body):
            return (struct.pack(">I", len(body)) + kind + body
                    + struct.pack(">I", zlib.crc32(kind + body)))
        rows = bytearray()
        for row in self.pixels():
            rgb = bytearray(WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + rgb
        pathlib.Path(path).write_bytes(
            b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b""))

    def close(self):
        self.process.terminate()
        self.process.wait()


class Window:
    """chanscope on a screen."""

    def __init__(self, chanscope, screen, folder, *arguments):
        self.chanscope, self.screen, self.folder = chanscope, screen, folder
        self.arguments = list(arguments)
        self.report = pathlib.Path(folder, "state.json")
        self.environment = dict(os.environ, DISPLAY=screen.name, XDG_CONFIG_HOME=folder,
                                LIBGL_ALWAYS_SOFTWARE="1")
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.process, self.id = None, None
        self.open()

    def open(self):
        self.report.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [self.chanscope, *self.arguments, "--report", str(self.report)], env=self.environment)
        self.wait("the window shows something", lambda s: True)
        found = self.xdotool("search", "--sync", "--onlyvisible", "--name", "chanscope")
        self.id = found.split()[0]
        self.xdotool("windowfocus", "--sync", self.id)
        self.rest_mouse()

    def file(self, name, text):
        """A file of this test's own; returns its path."""
        path = pathlib.Path(self.folder, name)
        path.write_text(text)
        return str(path)

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True,
                              text=True, check=True, timeout=PATIENCE_S)
        return done.stdout

    def state(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the window has gone, with status {self.process.returncode}")
        try:
            return json.loads(self.report.read_text())
        except FileNotFoundError:
            return None

    @staticmethod
    def until(what, holds, explain=lambda: ""):
        end = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"never: {what}{explain()}")
            time.sleep(0.02)

    def wait(self, what, holds):
        """The first state for which `holds`."""
        state = None

        def now_holds():
            nonlocal state
            state = self.state()
            return state is not None and holds(state)

        self.until(what, now_holds, lambda: f"; the last state was {state}")
        return state

    def wait_picture(self, what, pixels):
        """The caret in the output blinks: what was once on the screen comes again."""
        self.until(what, lambda: self.screen.pixels() == pixels)

    def settled(self):
        """The state once nothing moves and all is recorded, and the last frame is on the screen."""
        state = self.wait("nothing moves", lambda s: not s["moving"] and s["recorded"])
        before = None
        while True:
            pixels = self.screen.pixels()
            if pixels == before:
                return state
            before = pixels
            time.sleep(FRAMES_S)

    def key(self, key):
        self.xdotool("keydown", key)
        time.sleep(KEY_MS / 1000)
        self.xdotool("keyup", key)

    def chord(self, modifier, key):
        self.xdotool("keydown", modifier)
        self.key(key)
        self.xdotool("keyup", modifier)

    def click(self, x, y):
        self.xdotool("mousemove", "--sync", str(x), str(y))
        for action in ("mousedown", "mouseup"):
            time.sleep(FRAMES_S)
            self.xdotool(action, "1")
        time.sleep(FRAMES_S)
        self.rest_mouse()

    def rest_mouse(self):
        self.xdotool("mousemove", str(WIDTH - 1), str(HEIGHT - 1))

    def close(self):
        self.process.terminate()
        self.process.wait()


def expect(what, holds):
    if not holds:
        raise AssertionError(what)


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
    time.sleep(0.3)
    expect("there is nothing behind the end", window.state()["step"] == end["end"])


def keys_seek(window, shots):
    window.key("g")
    window.wait("G asks for a step", lambda s: s["overlay"] == "go_to_step")
    time.sleep(0.3)
    for digit in "126":
        window.key(digit)
    window.key("Return")
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
    time.sleep(0.6)
    expect("a pause lasts", window.state()["step"] == paused["step"])


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
    window.wait("a click on line 12 sets a breakpoint", lambda s: s["breakpoints"] == [12])
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
    time.sleep(0.5)
    shots("lesson_list")
    window.key("Escape")
    window.wait("lesson 5 stays open", lambda s: s["lesson"] == 5)


def settings_are_kept(window, _):
    window.key("t")
    window.wait("T is light", lambda s: s["theme"] == "light")
    config = pathlib.Path(window.folder, "chanscope", "config.json")
    window.until("the choice is written down",
                 lambda: config.exists() and json.loads(config.read_text())["theme"] == "light")
    window.close()
    window.open()
    state = window.settled()
    expect("the theme is remembered", state["theme"] == "light")
    expect("the lesson is the one that was named", state["lesson"] == 5 and state["step"] == 0)


def a_program_with_errors_is_shown(window, shots):
    window.close()
    window.arguments = [window.file("three_errors.go", WITH_ERRORS)]
    window.open()
    state = window.wait("its errors are found", lambda s: s["errors"] == 3)
    expect("there is nothing to step through", state["step"] == 0 and state["end"] == 0)
    for key in ("Right", "space", "End", "Left"):
        window.key(key)
    time.sleep(0.5)
    shots("three_errors")
    expect("no key does anything", window.state()["step"] == 0)


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
         the_mouse_opens_another_lesson, settings_are_kept, a_program_with_errors_is_shown,
         an_open_file_is_read_again_when_it_was_saved]


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
                if window.process.poll() is not None:
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
