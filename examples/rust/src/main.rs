mod level;

fn main() {
    for hour in 0..24 {
        println!("{hour:02}:00 {:.1} m", level::at(f64::from(hour)));
    }
}
