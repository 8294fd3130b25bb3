"""A virtual display and chanscope on it: keys, the mouse, pixels, and the state that `--report` keeps."""
import json
import os
import pathlib
import struct
import subprocess
import time
import zlib

WIDTH, HEIGHT = 1600, 1000
PATIENCE_S = 30
KEY_MS = 60  # shorter taps are lost without a window manager
FRAMES_S = 0.3  # a few frames, also on a busy machine: ImGui sees where the mouse is once a frame


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

    def chord(self, *keys):
        """Modifiers first: chord("ctrl", "shift", "s")."""
        for modifier in keys[:-1]:
            self.xdotool("keydown", modifier)
        self.key(keys[-1])
        for modifier in reversed(keys[:-1]):
            self.xdotool("keyup", modifier)

    def type(self, text):
        """One key after the other, as a person would, only faster."""
        self.xdotool("type", "--delay", str(KEY_MS), text)

    def drag(self, from_x, from_y, to_x, to_y):
        self.xdotool("mousemove", "--sync", str(from_x), str(from_y))
        time.sleep(FRAMES_S)
        self.xdotool("mousedown", "1")
        for part in (0.3, 0.7, 1):
            time.sleep(FRAMES_S)
            self.xdotool("mousemove", "--sync", str(round(from_x + (to_x - from_x) * part)),
                         str(round(from_y + (to_y - from_y) * part)))
        time.sleep(FRAMES_S)
        self.xdotool("mouseup", "1")
        time.sleep(FRAMES_S)
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
