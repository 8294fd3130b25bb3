"""A virtual display and chanscope on it: keys, the mouse, pixels, and the state that `--report` keeps."""
import json
import os
import pathlib
import struct
import subprocess
import time
import zlib

WIDTH, HEIGHT = 1600, 1000
PATIENCE_S = 60  # nothing waits that long on a machine that has time; one that has none may
LOOK_S = 0.01  # between two looks at the state
PAINT_S = 0.03
REST = [WIDTH - 1, HEIGHT - 1]  # of the mouse: there is nothing


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
            time.sleep(LOOK_S)

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
        """The state once all that was done to the window so far is answered, nothing moves and all
        is recorded."""
        # Events come in order: where the window has seen the mouse last, it has seen all before.
        for place in ([WIDTH - 9, HEIGHT - 1], REST):
            self.xdotool("mousemove", *map(str, place))
            self.wait("all is seen", lambda s, place=place: s["mouse"] == place)
        state = self.wait("nothing moves",
                          lambda s: s["at_rest"] and (s["recorded"] or s["errors"]))
        before = None
        while (pixels := self.screen.pixels()) != before:  # the server paints a little later
            before = pixels
            time.sleep(PAINT_S)
        return state

    def key(self, *keys):
        """Taps, fast; two of one key within a millisecond are one to GLFW."""
        self.xdotool("key", "--delay", "6", *keys)

    def chord(self, *keys):
        """Modifiers first: chord("ctrl", "shift", "s")."""
        self.key("+".join(keys))

    def type(self, text):
        """One key after the other, faster than anybody could."""
        self.xdotool("type", "--delay", "6", text)

    def drag(self, from_x, from_y, to_x, to_y):
        def seen_at(x, y):
            self.wait("the mouse is seen there", lambda s: s["mouse"] == [x, y])

        self.xdotool("mousemove", str(from_x), str(from_y))
        seen_at(from_x, from_y)
        self.xdotool("mousedown", "1", "mousemove", str(to_x), str(to_y))
        seen_at(to_x, to_y)
        self.xdotool("mouseup", "1")
        self.rest_mouse()

    def config(self):
        """What is written down for the next window; nothing yet: {}."""
        try:
            return json.loads(pathlib.Path(self.folder, "chanscope", "config.json").read_text())
        except FileNotFoundError:
            return {}

    def quit(self):
        self.chord("ctrl", "q")
        self.until("the window closes", lambda: self.process.poll() is not None)
        expect("it closes well", self.process.returncode == 0)

    def click(self, x, y):
        self.xdotool("mousemove", str(x), str(y), "click", "--delay", "0", "1")
        self.rest_mouse()

    def rest_mouse(self):
        self.xdotool("mousemove", *map(str, REST))

    def close(self):
        self.process.terminate()
        self.process.wait()


def expect(what, holds):
    if not holds:
        raise AssertionError(what)
