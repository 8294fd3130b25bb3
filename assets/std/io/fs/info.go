package fs

import "time"

// Bits of a FileMode.
const (
	ModeDir FileMode = 1 << (32 - 1 - iota)
	ModeAppend
	ModeExclusive
	ModeTemporary
	ModeSymlink
	ModeDevice
	ModeNamedPipe
	ModeSocket
	ModeSetuid
	ModeSetgid
	ModeCharDevice
	ModeSticky
	ModeIrregular

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777
)

// IsDir reports whether it is that of a folder.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular reports whether it is that of a plain file.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm gives who may do what.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type gives what it is.
func (m FileMode) Type() FileMode { return m & ModeType }

// String writes it as ls does.
func (m FileMode) String() string {
	text := ""
	for i, letter := range "dalTLDpSugct?" {
		if m&(1<<uint(31-i)) != 0 {
			text += string(letter)
		}
	}
	if text == "" {
		text = "-"
	}
	for i, letter := range "rwxrwxrwx" {
		if m&(1<<uint(8-i)) != 0 {
			text += string(letter)
		} else {
			text += "-"
		}
	}
	return text
}

// FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// DirEntry is an entry of a folder.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}
