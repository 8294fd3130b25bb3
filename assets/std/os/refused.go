package os

import "io/fs"

// FileInfo describes a file.
type FileInfo = fs.FileInfo

// DirEntry is an entry of a folder.
type DirEntry = fs.DirEntry

const (
	ModeDir  = fs.ModeDir
	ModePerm = fs.ModePerm

	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"

	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

// Stat finds no file.
func Stat(name string) (FileInfo, error) {
	return nil, &PathError{"stat", name, noSuchFile}
}

// Lstat finds no file.
func Lstat(name string) (FileInfo, error) {
	return nil, &PathError{"lstat", name, noSuchFile}
}

// ReadDir finds no folder.
func ReadDir(name string) ([]DirEntry, error) {
	return nil, &PathError{"open", name, noSuchFile}
}

// Mkdir may make no folder.
func Mkdir(name string, perm FileMode) error {
	return &PathError{"mkdir", name, readOnly}
}

// MkdirAll may make no folder.
func MkdirAll(path string, perm FileMode) error {
	return Mkdir(path, perm)
}

// MkdirTemp may make no folder.
func MkdirTemp(dir, pattern string) (string, error) {
	return "", Mkdir(TempDir()+"/"+pattern, 0700)
}

// CreateTemp may make no file.
func CreateTemp(dir, pattern string) (*File, error) {
	return Create(TempDir() + "/" + pattern)
}

// RemoveAll finds nothing to remove.
func RemoveAll(path string) error {
	return nil
}

// A LinkError says what was done with which two files.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }
func (e *LinkError) Unwrap() error { return e.Err }

// Rename finds no file.
func Rename(oldpath, newpath string) error {
	return &LinkError{"rename", oldpath, newpath, noSuchFile}
}

// TempDir names the folder for files of the moment.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// Getwd gives the folder that the program runs in.
func Getwd() (dir string, err error) { return "/", nil }

// UserHomeDir gives what HOME says.
func UserHomeDir() (string, error) {
	if home := Getenv("HOME"); home != "" {
		return home, nil
	}
	return "", errno("$HOME is not defined")
}

// Executable gives the name of the program.
func Executable() (string, error) { return Args[0], nil }

func Getuid() int      { return 1000 }
func Geteuid() int     { return 1000 }
func Getgid() int      { return 1000 }
func Getegid() int     { return 1000 }
func Getppid() int     { return 0 }
func Getpagesize() int { return 4096 }

// IsPathSeparator reports whether c stands between parts of a name.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// IsTimeout reports whether err says that something took too long.
func IsTimeout(err error) bool {
	t, ok := err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}
